/** What the list can be sorted by, as the API calls it and as a person does. */
export const SORT_CHOICES = [
  { value: "artist", label: "Artist" },
  { value: "title", label: "Title" },
  { value: "album", label: "Album" },
  { value: "genre", label: "Genre" },
  { value: "added", label: "When it was added" },
  { value: "arousal", label: "Arousal: quiet to lively" },
  { value: "valence", label: "Valence: unpleasant to pleasant" },
  { value: "tempo", label: "Tempo" },
  { value: "energy", label: "Energy" },
  { value: "loudness", label: "Loudness" },
  { value: "year", label: "Year" },
  { value: "duration", label: "Length" },
] as const;
