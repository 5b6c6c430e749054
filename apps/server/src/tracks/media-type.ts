import { extname } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".aac": "audio/aac",
  ".aif": "audio/aiff",
  ".aiff": "audio/aiff",
  ".flac": "audio/flac",
  ".m4a": "audio/mp4",
  ".m4b": "audio/mp4",
  ".mka": "audio/x-matroska",
  ".mp1": "audio/mpeg",
  ".mp2": "audio/mpeg",
  ".mp3": "audio/mpeg",
  ".mp4": "audio/mp4",
  ".oga": "audio/ogg",
  ".ogg": "audio/ogg",
  ".opus": "audio/ogg",
  ".spx": "audio/ogg",
  ".wav": "audio/wav",
  ".wave": "audio/wav",
  ".webm": "audio/webm",
  ".wma": "audio/x-ms-wma",
};

/**
 * The media type of an audio file of this name.
 * @example mediaType("a/Song.MP3") // "audio/mpeg"
 */
export function mediaType(path: string): string {
  return TYPES[extname(path).toLowerCase()] ?? "application/octet-stream";
}
