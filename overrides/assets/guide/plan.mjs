// What fits into the days before an interview.

const MINUTES_A_DAY = 60;
const ROUNDS_OF_PRACTICE = 3;

/**
 * @param {object} data - The content of questions.json.
 * @param {string} role - A role's slug.
 * @param {number} days - How many are left.
 * @returns {{asked: number, fitting: number, daily: number}} How many questions the role is asked; how many of them,
 *   those of the first level first, fit when each is spoken three times; and how many that are a day.
 */
export function plan({ questions, levels }, role, days) {
  const order = Object.keys(levels);
  const asked = questions
    .filter((question) => question.roles.includes(role))
    .sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
  let [fitting, left] = [0, days * MINUTES_A_DAY];
  for (const { minutes } of asked) {
    left -= minutes * ROUNDS_OF_PRACTICE;
    if (left < 0) break;
    fitting += 1;
  }
  return { asked: asked.length, fitting, daily: Math.ceil(fitting / days) };
}
