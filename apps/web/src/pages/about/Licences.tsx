import { Disclosure } from "../../controls/Disclosure.tsx";

/** What runs in the browser and was made by others. */
const PARTS: readonly (readonly [what: string, who: string, licence: string])[] = [
  ["React", "Meta and contributors", "MIT"],
  ["Observable Plot", "Observable, Inc.", "ISC"],
  ["ONNX Runtime", "Microsoft", "MIT"],
  ["mpg123-decoder", "Ethan Halsall", "MIT, around mpg123 (LGPL-2.1)"],
  ["wasm-audio-decoders: FLAC, Vorbis, Opus", "Ethan Halsall", "MIT, around BSD libraries of Xiph.Org"],
  ["codec-parser", "Ethan Halsall", "LGPL-3.0-or-later"],
];

/** Under which licences all of this may be used. */
export function Licences() {
  return (
    <section>
      <h2>Licences</h2>
      <p>
        This software, its models and the songs that it composes are free to use under the MIT licence. The music that
        taught the models belongs to its owners and is not part of it. Your own music stays yours.
      </p>
      <Disclosure summary="Work of others that runs in this page">
        <ul className="about-parts">
          {PARTS.map(([what, who, licence]) => (
            <li key={what}>
              <strong>{what}</strong>
              <span>
                {who}, {licence}
              </span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}
