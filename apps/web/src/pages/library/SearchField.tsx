import { useEffect, useRef, useState } from "react";
import { TextField } from "../../controls/TextField.tsx";

const PAUSE = 250;

/** Words that are searched for; what is typed counts when the hand rests. */
export function SearchField({
  text,
  onSearch,
}: {
  readonly text: string;
  readonly onSearch: (text: string | undefined) => void;
}) {
  const [typed, setTyped] = useState(text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sent = useRef(text);
  // The address may change from elsewhere; what comes back of one's own typing may be older than what stands here.
  useEffect(() => {
    if (text !== sent.current) setTyped(text);
    sent.current = text;
  }, [text]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const search = (value: string): void => {
    setTyped(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      sent.current = value.trim();
      onSearch(value.trim() || undefined);
    }, PAUSE);
  };
  return (
    <TextField
      label="Search"
      type="search"
      placeholder="Title, artist, album or genre"
      maxLength={500}
      value={typed}
      onChange={search}
    />
  );
}
