import type { AffectCurve, Seconds } from "@swar/units";
import { placeAt } from "../../plane/path-time.ts";
import { sayClock } from "../../text/say-clock.ts";
import { sayPoint } from "../../text/say-point.ts";

/**
 * A moment of a song, as a person would say it.
 * It reads like "1:02, lively and pleasant; near happy and joyful".
 */
export function sayMoment(curve: AffectCurve, at: Seconds): string {
  const place = placeAt({ id: "", name: "", ...curve }, at);
  return place ? `${sayClock(at)}, ${sayPoint(place)}` : sayClock(at);
}
