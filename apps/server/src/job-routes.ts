import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { addedJobsSchema, jobIdSchema, jobListSchema, jobRequestSchema, jobSchema, type JobView } from "@swar/contract";
import { check, SwarError } from "@swar/units";
import { json, jsonBody, PROBLEMS } from "./answers.ts";
import { additionViews } from "./folders/addition-view.ts";
import { isMachinePath } from "./is-machine-path.ts";
import type { Job, JobService, Services } from "./services.ts";

const tags = ["Jobs"];

const list = createRoute({
  method: "get",
  path: "/",
  tags,
  summary: "How many files wait to be analysed, the newest of them, and what is being added",
  responses: { 200: json(jobListSchema, "The jobs"), ...PROBLEMS },
});

const show = createRoute({
  method: "get",
  path: "/{id}",
  tags,
  summary: "How it stands with a job",
  request: { params: jobIdSchema },
  responses: { 200: json(jobSchema, "The job"), ...PROBLEMS },
});

const add = createRoute({
  method: "post",
  path: "/",
  tags,
  summary: "Have files of the server's machine analysed and added to the library",
  request: { body: jsonBody(jobRequestSchema) },
  responses: { 202: json(addedJobsSchema, "A job for each file"), ...PROBLEMS },
});

const cancel = createRoute({
  method: "delete",
  path: "/{id}",
  tags,
  summary: "Cancel a job",
  description: "One that has ended stays as it is; the answer says how it stands.",
  request: { params: jobIdSchema },
  responses: { 200: json(jobSchema, "The job as it is now"), ...PROBLEMS },
});

/** The routes below `/api/jobs`. */
export function jobRoutes({ jobs, folders }: Pick<Services, "jobs" | "folders">): OpenAPIHono {
  const app = new OpenAPIHono();

  app.openapi(list, async (c) => {
    const { counts, recent } = await running(jobs).list();
    return c.json({ counts, recent: recent.map(jobView), additions: additionViews(folders) }, 200);
  });

  app.openapi(show, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(found(await running(jobs).show(id), id), 200);
  });

  app.openapi(add, async (c) => {
    const { paths } = c.req.valid("json");
    const service = running(jobs);
    for (const path of paths) {
      check(isMachinePath(path), "paths", "each must be absolute on the server's machine", path);
    }
    const added = await service.add(paths);
    return c.json({ jobs: added.map(jobView) }, 202);
  });

  app.openapi(cancel, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(found(await running(jobs).cancel(id), id), 200);
  });

  return app;
}

function running(jobs: JobService | undefined): JobService {
  if (jobs) return jobs;
  throw new SwarError(
    "unavailable",
    "jobs: something must run in the background, got nothing; send single files to POST /api/analyses instead",
  );
}

function found(job: Job | undefined, id: string): JobView {
  if (job) return jobView(job);
  throw new SwarError(
    "not-found",
    `job: there must be one of this id, got ${JSON.stringify(id)}; GET /api/jobs lists the newest`,
  );
}

function jobView({ id, path, state, created, started, completed, error }: Job): JobView {
  const times = { started: started?.toISOString(), completed: completed?.toISOString() };
  return { id, path, state, created: created.toISOString(), ...times, error };
}
