import { fileURLToPath } from "node:url";

/** The project's own folder. */
export const PROJECT = fileURLToPath(new URL("../../../../", import.meta.url));

/** Where the build of the web app goes. */
export const WEB_PAGE = fileURLToPath(new URL("../../../web/dist", import.meta.url));
