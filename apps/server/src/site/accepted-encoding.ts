import { type Encoding, ENCODINGS } from "./compressor.ts";

const ALL = Object.keys(ENCODINGS) as Encoding[];

/**
 * The best compression that a request's Accept-Encoding header allows; undefined where it allows none of ours.
 * @see RFC 9110, section 12.5.3.
 * @example acceptedEncoding("gzip, deflate, br;q=0") // "gzip"
 */
export function acceptedEncoding(header: string | undefined): Encoding | undefined {
  const weights = new Map(
    (header ?? "").split(",").map((part) => {
      const [name = "", ...parameters] = part.split(";").map((text) => text.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith("q="));
      return [name, weight === undefined ? 1 : Number(weight.slice(2))];
    }),
  );
  return ALL.find((name) => (weights.get(name) ?? weights.get("*") ?? 0) > 0);
}
