/**
 * Reads text as a table: separated by commas, semicolons or tabs, whichever its first line has most of; in double quotes, fields may hold
 * separators, lines and doubled quotes. Lines without anything are passed over.
 * @see Shafranovich (2005), RFC 4180, Common Format and MIME Type for CSV Files.
 * @example parseTable('a;b\n1;"2;3"') // [["a", "b"], ["1", "2;3"]]
 */
export function parseTable(text: string): readonly (readonly string[])[] {
  const plain = text.replace(/^\uFEFF/, "");
  const separator = separatorOf(plain);
  const rows: string[][] = [];
  let [row, field, isQuoted, wasQuoted]: [string[], string, boolean, boolean] = [[], "", false, false];
  const endField = (): void => {
    row.push(wasQuoted ? field : field.trim());
    [field, wasQuoted] = ["", false];
  };
  const endRow = (): void => {
    endField();
    if (row.length > 1 || row[0] !== "") rows.push(row);
    row = [];
  };
  for (let i = 0; i < plain.length; i++) {
    const c = plain[i] as string;
    if (isQuoted) {
      if (c !== '"') field += c;
      else if (plain[i + 1] === '"') field += plain[++i] as string;
      else isQuoted = false;
    } else if (c === '"' && field.trim() === "") [field, isQuoted, wasQuoted] = ["", true, true];
    else if (c === separator) endField();
    else if (c === "\n") endRow();
    else if (c !== "\r") field += c;
  }
  if (field !== "" || row.length > 0) endRow();
  return rows;
}

/** What separates the fields of the first line. */
function separatorOf(text: string): string {
  const [head = ""] = text.replaceAll(/"[^"]*"/g, "").split("\n", 1);
  const count = (c: string): number => head.split(c).length;
  return [",", ";", "\t"].toSorted((a, b) => count(b) - count(a))[0] as string;
}
