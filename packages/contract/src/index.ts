/** contract: the schemas of the HTTP API, for the server that keeps it and for those who call it. */
export {};
