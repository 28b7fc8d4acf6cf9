export const tablePreview = {
  reading: (file: string) => `Reading ${file} …`,
  sending: (file: string) => `Sending ${file} to be read …`,
  cancel: "Cancel",
  dismiss: "Set aside",
  dismissFile: (file: string) => `Set ${file} aside`,
  ready: (count: number) => `Nothing is open: ${count === 1 ? "1 test" : `${count} tests`} can be used.`,
  open: (count: number) => (count === 1 ? "One question is open." : `${count} questions are open.`),
  wrong: (count: number) =>
    count === 1 ? "One thing in the file must be mended." : `${count} things in the file must be mended.`,
  nothing: "No test was found in it.",
  use: "Use these data",
  where: (sheet: string | undefined, range: string | undefined) =>
    [sheet && `sheet “${sheet}”`, range && `cells ${range}`].filter(Boolean).join(", "),
  read: (encoding: string | undefined, delimiter: string | undefined) =>
    [encoding?.toUpperCase(), delimiter && `cells parted by ${delimiter}`].filter(Boolean).join(", "),
  delimiter: { ",": "a comma", ";": "a semicolon", "\t": "a tab", "|": "a vertical bar" } as Record<string, string>,
  firstRows: "The first rows, as they stand in the file",
  row: "Row",
  columns: "What each column holds",
  column: (letter: string, heading: string) => `Column ${letter}${heading && `, “${heading}”`}`,
  unread: "not read",
  problems: "To be mended",
  notes: "Good to know",
  questions: "To be answered",
  moreProblems: (count: number) => `and ${count} more.`,
  unreadable: "This browser could not read the file here.",
  sendHint: "It can be sent to this site, which reads it and does not keep it.",
  send: "Send it to be read",
  offline: "The site cannot be reached. Check the connection and try again.",
  refused: "The site did not read the file. Try again in a moment.",
  again: "Try again",
  tooLarge: (file: string, limit: string) =>
    `${file} is larger than the ${limit} MB that one file may have: give the sheet with the masses alone.`,
  series: { time: "time", temperature: "temperature", mass: "mass", massPercent: "mass in percent" } as Record<
    string,
    string
  >,
  toDocuments: "Use as a document",
  toDocumentsFile: (name: string) => `Use ${name} as a document`,
};
