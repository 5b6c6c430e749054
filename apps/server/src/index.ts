/** server: the HTTP API over a library; database, models and jobs are passed in. */
export {};
