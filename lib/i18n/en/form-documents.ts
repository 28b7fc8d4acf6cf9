export const documents = {
  title: "Documents",
  hint: "PDF, Word, PowerPoint, web page, text or a picture of a poster: choose or drop them, or paste a picture. Their text is audited with what is typed above.",
  plain: "They are sent with the form and read there.",
  live: "They stay here until you press “Audit”.",
  list: "Documents of this audit",
  size: {
    bytes: (n: string) => (n === "1" ? "1 byte" : `${n} bytes`),
    kilobytes: (n: string) => `${n} KB`,
    megabytes: (n: string) => `${n} MB`,
  },
  pasted: (n: number, ending: string) => `pasted-picture-${n}.${ending}`,
  held: "Not sent yet.",
  cancelled: "Cancelled. Nothing of it was kept.",
  waiting: "Waits for its turn.",
  sending: (percent: number) => `Being sent: ${percent} %`,
  reading: "Being read …",
  readingPage: (page: number, pages: number) => `Being read: page ${page} of ${pages}`,
  read: (characters: string) => `Read: ${characters} characters.`,
  gone: "Choose this file again: a page that is loaded anew no longer holds it.",
  unreadable: "The file can no longer be read: choose it again. It may have been changed or moved, or be a folder.",
  tooLarge: (limit: string) => `The file is larger than the ${limit} that are taken: give the pages that matter.`,
  cutOff: "The answer broke off before the document was read. Try again.",
  progress: (name: string) => `Progress of ${name}`,
  cancel: "Cancel",
  cancelFile: (name: string) => `Cancel ${name}`,
  cancelAll: "Cancel all",
  again: "Try again",
  againFile: (name: string) => `Try ${name} again`,
  leaveOut: "Leave it out",
  leaveOutFile: (name: string) => `Leave out ${name}`,
  remove: "Remove",
  removeFile: (name: string) => `Remove ${name}`,
  toTests: "Use as test data",
  toTestsFile: (name: string) => `Use ${name} as test data`,
  tooMany: (limit: number, over: number) =>
    `One audit takes ${limit} documents at most; ${over === 1 ? "one was" : `${over} were`} not taken.`,
  told: (read: number, all: number) =>
    all === 1
      ? read === 1
        ? "The document is read."
        : "The document is being read."
      : `${read} of ${all} documents read.`,
  unread: (count: number) =>
    `${count === 1 ? "A document is" : `${count} documents are`} not read: what stands in the way is said beside each. Leave out, choose or try again, then press “Audit”. Nothing else is lost.`,
  stopped: "The audit was stopped: a document was cancelled. Press “Audit” to go on, or leave it out.",
  needSite: "Documents are read by the site, not on your device. Leave them out, or press “Audit”.",
  keepDays: "Keep the file itself",
  keepDaysHint: "The text that is read of it stays with the audit; the file only for page images beside the findings.",
  keepDaysNext: "What is read already is kept as was chosen for it.",
  keepDaysChoice: {
    "30": "for 30 days",
    "0": "do not keep it",
    "1": "for one day",
    "7": "for 7 days",
    "90": "for 90 days",
  },
  dropHere: "Let go to add: spreadsheets become test data, everything else documents.",
};
