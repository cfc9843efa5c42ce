// QR codes (ISO/IEC 18004) for addresses that only the browser knows: bytes, error correction M, versions 1 to 10, mask 3.

/** Of each version: error-correction codewords a block, data codewords in a short block, short blocks, blocks one longer. */
const BLOCKS = [
  [10, 16, 1, 0], [16, 28, 1, 0], [26, 44, 1, 0], [18, 32, 2, 0], [24, 43, 2, 0],
  [16, 27, 4, 0], [18, 31, 4, 0], [22, 38, 2, 2], [22, 36, 3, 2], [26, 43, 4, 1],
];
/** Of each version: where the centres of its alignment patterns are. */
const CENTRES = [[], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50]];
/** Level M and mask 3. */
const FORMAT = 0b00011;
const QUIET = 4;

const EXP = [];
const LOG = [];
for (let power = 0, value = 1; power < 255; power += 1) {
  EXP[power] = value;
  LOG[value] = power;
  value = (value << 1) ^ (value & 128 ? 0x11d : 0);
}

function times(a, b) {
  return a && b ? EXP[(LOG[a] + LOG[b]) % 255] : 0;
}

/** @returns {number[]} The Reed-Solomon codewords of a block: what remains of it divided by the generator. */
function correction(block, count) {
  let generator = [1];
  for (let power = 0; power < count; power += 1) {
    const shifted = [...generator, 0];
    generator.forEach((factor, place) => { shifted[place + 1] ^= times(factor, EXP[power]); });
    generator = shifted;
  }
  const rest = [...block, ...Array(count).fill(0)];
  for (let place = 0; place < block.length; place += 1) {
    const lead = rest[place];
    generator.forEach((factor, offset) => { rest[place + offset] ^= times(factor, lead); });
  }
  return rest.slice(block.length);
}

function bitsOf(number, length) {
  return Array.from({ length }, (_, place) => (number >> (length - 1 - place)) & 1);
}

/** @returns {number[]} The data codewords, filled up to what the version holds. */
function dataOf(bytes, version, capacity) {
  const bits = [0, 1, 0, 0, ...bitsOf(bytes.length, version < 10 ? 8 : 16), ...[...bytes].flatMap((byte) => bitsOf(byte, 8))];
  bits.push(...Array(Math.min(4, capacity * 8 - bits.length)).fill(0));
  while (bits.length % 8) bits.push(0);
  const words = [];
  for (let place = 0; place < bits.length; place += 8) words.push(Number.parseInt(bits.slice(place, place + 8).join(""), 2));
  for (let pad = 0xec; words.length < capacity; pad ^= 0xec ^ 0x11) words.push(pad);
  return words;
}

/** @returns {number[]} The bits of all blocks, interleaved. */
function interleaved(data, [correctionCount, size, short, long]) {
  let start = 0;
  const blocks = Array.from({ length: short + long }, (_, index) => {
    const end = start + size + (index >= short ? 1 : 0);
    const block = data.slice(start, end);
    start = end;
    return block;
  });
  const columns = (rows, length) =>
    Array.from({ length }, (_, place) => rows.map((row) => row[place]).filter((word) => word !== undefined)).flat();
  const corrections = blocks.map((block) => correction(block, correctionCount));
  return [...columns(blocks, size + 1), ...columns(corrections, correctionCount)].flatMap((word) => bitsOf(word, 8));
}

/** @returns {number} A number with the remainder of its division by a polynomial behind it (a BCH code). */
function protectedBy(number, polynomial, length) {
  let rest = number << length;
  for (let bit = 31 - Math.clz32(rest); bit >= length; bit -= 1) if (rest & (1 << bit)) rest ^= polynomial << (bit - length);
  return (number << length) | rest;
}

/** Draw rings around a module, from the innermost: 1 where dark. */
function drawRings(modules, row, column, rings) {
  const reach = rings.length - 1;
  for (let y = -reach; y <= reach; y += 1) {
    for (let x = -reach; x <= reach; x += 1) {
      if (modules[row + y]?.[column + x] !== undefined) modules[row + y][column + x] = rings[Math.max(Math.abs(x), Math.abs(y))];
    }
  }
}

/** @returns {(number|null)[][]} What is the same in all codes of a version; null where data go. */
function frame(version) {
  const size = 17 + 4 * version;
  const modules = Array.from({ length: size }, () => Array(size).fill(null));
  const centres = CENTRES[version - 1];
  const last = centres.at(-1);
  for (const row of centres) {
    for (const column of centres) {
      const isFinder = (row === 6 && column === 6) || (row === 6 && column === last) || (row === last && column === 6);
      if (!isFinder) drawRings(modules, row, column, [1, 0, 1]);
    }
  }
  for (let place = 0; place < size; place += 1) modules[6][place] = modules[place][6] = (place + 1) % 2;
  for (const [row, column] of [[3, 3], [3, size - 4], [size - 4, 3]]) drawRings(modules, row, column, [1, 1, 0, 1, 0]);
  const format = bitsOf(protectedBy(FORMAT, 0x537, 10) ^ 0x5412, 15);
  const turns = [0, 1, 2, 3, 4, 5, 7, 8, size - 7, size - 6, size - 5, size - 4, size - 3, size - 2, size - 1];
  format.forEach((bit, place) => {
    modules[8][place < 7 ? turns[place] : size - 15 + place] = bit;
    modules[place < 7 ? size - 1 - place : turns[14 - place]][8] = bit;
  });
  modules[size - 8][8] = 1;
  if (version > 6) {
    bitsOf(protectedBy(version, 0x1f25, 12), 18).reverse().forEach((bit, place) => {
      const [row, column] = [Math.floor(place / 3), size - 11 + (place % 3)];
      modules[row][column] = modules[column][row] = bit;
    });
  }
  return modules;
}

/**
 * @param {string} text
 * @returns {number[][]} The modules of its code by row, 1 where dark.
 * @throws {RangeError} The text has more than 213 bytes.
 */
export function qrModules(text) {
  const bytes = new TextEncoder().encode(text);
  const capacities = BLOCKS.map(([, size, short, long]) => size * (short + long) + long);
  const version = 1 + capacities.findIndex((capacity, index) => bytes.length + (index < 9 ? 2 : 3) <= capacity);
  if (version === 0) throw new RangeError(`a QR code of ${bytes.length} bytes`);
  const bits = interleaved(dataOf(bytes, version, capacities[version - 1]), BLOCKS[version - 1]);
  const modules = frame(version);
  const size = modules.length;
  let place = 0;
  // Two columns at a time, from the right, by turns upwards and downwards; the column of the timing pattern has no data.
  for (let right = size - 1, isUp = true; right > 0; right -= right === 8 ? 3 : 2, isUp = !isUp) {
    for (let step = 0; step < size; step += 1) {
      const row = isUp ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (modules[row][column] !== null) continue;
        modules[row][column] = (bits[place] ?? 0) ^ ((row + column) % 3 === 0 ? 1 : 0);
        place += 1;
      }
    }
  }
  return modules;
}

/** @returns {SVGElement} The code of a text, dark on nothing, with the margin that readers need. */
export function qrImage(text) {
  const modules = qrModules(text);
  const path = modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : []))).join("");
  const size = modules.length + 2 * QUIET;
  const image = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  image.setAttribute("viewBox", `0 0 ${size} ${size}`);
  image.append(document.createElementNS(image.namespaceURI, "path"));
  image.firstChild.setAttribute("d", path);
  return image;
}
