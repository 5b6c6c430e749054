/** What is wrong with the file at `path`, in a line that names it. */
export function failureLine(path: string, message: string): string {
  return message.startsWith(path) ? message : `${path}: ${message}`;
}
