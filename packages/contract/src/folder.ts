/** Folders of the server's machine whose music is in the library. */
import { z } from "@hono/zod-openapi";
import { failureSchema } from "./analysis.ts";

const count = z.number().int();
const path = z.string().min(1).max(32_768);

/** Music that is being added, or was lately. */
export const additionSchema = z
  .object({
    id: z.string(),
    kind: z.enum(["folders", "demo", "verify"]).openapi({
      description:
        "demo: the songs that the project composes itself; verify: nothing new, a look whether files are there.",
    }),
    paths: z.array(z.string()).readonly(),
    state: z.enum(["running", "done", "failed", "cancelled"]),
    stage: z.string().openapi({ description: "What goes on, in words.", example: "hearing" }),
    progress: z.number().openapi({ description: "How much of what was found is done, from 0 to 1." }),
    note: z.string().optional().openapi({ description: "The same in numbers.", example: "3 of 20, 14 a minute" }),
    messages: z
      .array(z.string())
      .readonly()
      .openapi({ description: "What could not be read or heard, and what to do; the last ones." }),
    added: z
      .object({
        heard: count,
        known: count.openapi({ description: "In the library as they are." }),
        copies: count.openapi({ description: "Of the same content as a track of the library." }),
        failed: count,
        failedBefore: count,
        troubles: count,
      })
      .optional()
      .openapi({ description: "How many files met which fate, once it is done." }),
    error: failureSchema.optional(),
    started: z.iso.datetime(),
    finished: z.iso.datetime().optional(),
  })
  .openapi("Addition");

/** Music that is being added, as a value. */
export type AdditionView = z.infer<typeof additionSchema>;

/** The folders that are remembered, and what is being added. */
export const folderListSchema = z
  .object({
    folders: z
      .array(z.string())
      .readonly()
      .openapi({ description: "Paths that are looked through again on a rescan." }),
    additions: z.array(additionSchema).readonly().openapi({ description: "The newest first." }),
  })
  .openapi("FolderList");

/** Folders that are to be added. */
export const folderRequestSchema = z
  .strictObject({
    paths: z
      .array(path)
      .min(1)
      .max(100)
      .readonly()
      .openapi({ description: "Absolute paths of folders of the server's machine." }),
  })
  .openapi("FolderRequest", { example: { paths: ["/music"] } });

/** Which folder is forgotten, and how much of it. */
export const folderQuerySchema = z.strictObject({
  path: path.openapi({ description: "Its path, as GET /api/folders has it.", example: "/music" }),
  tracks: z
    .enum(["keep", "forget"])
    .optional()
    .openapi({ description: "forget: its tracks go from the library, too; no file is touched. keep unless given." }),
});

/** Which folder is looked into. */
export const browseQuerySchema = z.strictObject({
  path: path.optional().openapi({ description: "An absolute path; the home folder unless given.", example: "/music" }),
});

const place = z.object({ name: z.string(), path: z.string() });

/** What folders are in a folder. */
export const browsedSchema = z
  .object({
    path: z.string(),
    parent: z.string().optional().openapi({ description: "Absent at the top." }),
    folders: z.array(place).readonly(),
    audio: count.openapi({ description: "Audio files in the folder itself, by their names." }),
    places: z.array(place).readonly().openapi({ description: "Where to begin: home, music, drives." }),
  })
  .openapi("Browsed");

/** What folders are in a folder, as a value. */
export type Browsed = z.infer<typeof browsedSchema>;
