import type { Room } from "../sound/hall.ts";

/** The rooms that songs are played in. */
export const ROOMS = {
  studio: { ring: 1.2, dark: 7500, size: 0.7, wet: 0.42 },
  club: { ring: 1.7, dark: 6500, size: 0.85, wet: 0.5 },
  chamber: { ring: 2.3, dark: 5500, size: 0.95, wet: 0.65 },
  hall: { ring: 3.2, dark: 4800, size: 1, wet: 0.8 },
  cellar: { ring: 2.4, dark: 3200, size: 0.9, wet: 0.55 },
} as const satisfies Record<string, Room>;

/** The name of a room. */
export type RoomName = keyof typeof ROOMS;
