/** One event of a stream. */
export interface ServerEvent {
  readonly event: string;
  readonly data: string;
  readonly id?: string;
}

/**
 * Takes a `text/event-stream` in pieces of any size, and gives the events that each piece completes.
 * @see WHATWG, HTML Living Standard, 9.2.6 Interpreting an event stream.
 */
export function eventParser(): (piece: string) => readonly ServerEvent[] {
  let rest = "";
  return (piece) => {
    rest += piece;
    // A lone \r at the end may be the first half of \r\n.
    const whole = rest.endsWith("\r") ? rest.slice(0, -1) : rest;
    const blocks = whole.replaceAll(/\r\n?/g, "\n").split("\n\n");
    rest = (blocks.pop() ?? "") + rest.slice(whole.length);
    return blocks.map(eventOf).filter((event) => event !== undefined);
  };
}

/** The event of a block of lines; undefined where it is a comment alone, which keeps the line open. */
function eventOf(block: string): ServerEvent | undefined {
  const fields = new Map<string, string>();
  for (const line of block.split("\n")) {
    const [, name = "", value = ""] = /^([^:]*)(?:: ?(.*))?$/.exec(line) ?? [];
    if (name === "data" && fields.has("data")) fields.set("data", `${fields.get("data")}\n${value}`);
    else if (name !== "") fields.set(name, value);
  }
  const data = fields.get("data");
  if (data === undefined) return undefined;
  const id = fields.get("id");
  return { event: fields.get("event") || "message", data, ...(id === undefined ? {} : { id }) };
}
