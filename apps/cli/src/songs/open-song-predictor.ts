/** Opens the model of tables that a command was given. */
import { createSongPredictor, FORMULA_PREDICTOR, type SongPredictor } from "@swar/analysis";
import { checkpointInfo } from "@swar/model";
import { SwarError } from "@swar/units";
import { DEFAULT_SONG_CHECKPOINT } from "../default-checkpoint.ts";
import { readCheckpoint } from "../files/read-checkpoint.ts";
import { runtime } from "../runtime.ts";

/**
 * The model in the file `checkpoint`, the formula by that name, or the model that comes with the project.
 * @throws SwarError `incompatible-checkpoint` where it is none of tables, or expects columns that are standardised already.
 */
export async function openSongPredictor(checkpoint: string | undefined): Promise<SongPredictor> {
  if (checkpoint === "formula") return FORMULA_PREDICTOR;
  const path = checkpoint ?? DEFAULT_SONG_CHECKPOINT;
  const bytes = await readCheckpoint(path, "tables");
  if (checkpointInfo(bytes).training["inputs"] !== "standardised") return await createSongPredictor(runtime, bytes);
  throw new SwarError(
    "incompatible-checkpoint",
    `${path}: the model must take Spotify's features as they are, got one of standardised columns; import it with --stats`,
  );
}
