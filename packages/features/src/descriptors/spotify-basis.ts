/** What each of Spotify's features was estimated from, and how far that can be trusted, in a sentence for a person. */
const median = (feature: string): string =>
  `No cue measured here clearly predicts Spotify's ${feature}: this estimate is the median of 66,307 tracks, the same for every sound.`;

/** A sentence for each feature. */
export const SPOTIFY_BASIS = {
  acousticness:
    "A rough estimate from how quiet and how dark the sound is: for clips of 51 songs it came nearer to Spotify's value than the mean of all songs did, but not by much (r = 0.46).",
  danceability:
    "An estimate from how clear and how strong the beat is and how near its tempo is to 120 beats a minute: for clips of 51 songs it followed Spotify's value (r = 0.69).",
  energy:
    "An estimate from how loud, how bright and how full of onsets the sound is: for clips of 51 songs it followed Spotify's value (r = 0.61).",
  instrumentalness: median("instrumentalness"),
  liveness: median("liveness"),
  loudness:
    "A rough estimate from the level of the mono mix: for clips of 51 songs it followed Spotify's value (r = 0.57), but the level of a clip is not that of its song, nor that of another master.",
  speechiness: median("speechiness"),
  tempo:
    "An estimate by this project's own measure of tempo: for 34 of 51 songs it was within 4 % of Spotify's, and for about half of the others at half, twice, two thirds or four thirds of it, so that the error is either small or very large.",
  valence: median("valence"),
} as const;
