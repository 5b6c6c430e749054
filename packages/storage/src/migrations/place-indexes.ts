/** 4: without the indexes of places, the largest of all: who looks for what is near has all tracks in memory. */
export const placeIndexes = `
drop index swar.tracks_place;
drop index swar.tracks_genre_place;
`;
