/**
 * What a song is called by its file, without folders and ending.
 * @example songTitle("/music/01 Raag Yaman.flac") // "01 Raag Yaman"
 */
export function songTitle(path: string): string {
  const name = path.split(/[/\\]/).at(-1) ?? path;
  return name.replace(/(?<=.)\.[a-z\d]{2,5}$/i, "");
}
