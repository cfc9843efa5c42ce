// Everyday words that candidates type for what the guide calls otherwise. Words of the subject are aliases of questions.

/** From what is typed to what is also asked for; both as written, without endings. */
export const SYNONYMS = new Map(Object.entries({
  anxiety: "nervous", assignment: "task", attire: "clothes", body: "posture", code: "implement", coding: "code",
  compensation: "offer", dress: "clothes", email: "note", followup: "note", gesture: "posture",
  homework: "task", hr: "recruiter", mail: "note", outfit: "clothes", pay: "offer", program: "implement",
  raise: "offer", rejected: "rejection", salary: "offer", skype: "video", stress: "nervous", suit: "clothes",
  teams: "video", virtual: "video", weakness: "areas", weaknesses: "areas", wear: "clothes", webcam: "video",
  write: "implement", zoom: "video",
}));
