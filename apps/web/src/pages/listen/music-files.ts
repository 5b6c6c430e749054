const ENDINGS = /\.(wav|wave|mp3|mp2|flac|ogg|oga|opus|m4a|m4b|mp4|aac|aif|aiff|aifc|webm|mka|wma|caf)$/i;

/** Files that may hold music, and how many others there are. */
export interface MusicFiles {
  readonly music: readonly File[];
  readonly others: number;
}

/**
 * The music among `files`, by type and name: covers and lists of a folder are left out. Where nothing looks like music all of it
 * is given, since who drops one file wants to know what is wrong with it.
 */
export function musicFiles(files: readonly File[]): MusicFiles {
  const music = files.filter(({ type, name }) => type.startsWith("audio/") || ENDINGS.test(name));
  return music.length > 0 ? { music, others: files.length - music.length } : { music: files, others: 0 };
}
