/** What a track is called where it has no title of its own. */
export function trackTitle(track: { readonly id: number | string; readonly title?: string | undefined }): string {
  return track.title ?? `Track ${track.id}, without a title`;
}
