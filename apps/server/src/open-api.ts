import type { Api } from "./create-api.ts";
import type { Services } from "./services.ts";

/** The API over `services`; loaded when it is needed, since schemas and queries take longer than a page should wait. */
export async function openApi(services: Services): Promise<Api> {
  const { createApi } = await import("./create-api.ts");
  return createApi(services);
}
