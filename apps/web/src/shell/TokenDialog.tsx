import { type FormEvent, useId, useState } from "react";
import { Button } from "../controls/Button.tsx";
import { Dialog } from "../controls/Dialog.tsx";
import { TextField } from "../controls/TextField.tsx";

/** A question for the server's token that waits for an answer. */
export interface TokenQuestion {
  /** One was given before, and was the wrong one. */
  readonly wasRefused: boolean;
  readonly answer: (token: string | undefined) => void;
}

/** Asks for the token that the server was started with. */
export function TokenDialog({ question }: { readonly question: TokenQuestion | undefined }) {
  const [token, setToken] = useState("");
  const form = useId();
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (token.trim() !== "") question?.answer(token);
    setToken("");
  };
  return (
    <Dialog
      title="This library is locked"
      open={question !== undefined}
      onClose={() => question?.answer(undefined)}
      actions={
        <Button tone="primary" type="submit" form={form}>
          Unlock
        </Button>
      }
    >
      <form id={form} onSubmit={send}>
        <TextField
          label="Token"
          type="password"
          value={token}
          onChange={setToken}
          required
          hint="It stands in the file that --token-file named when the server was started. This tab keeps it until it is closed."
          fault={question?.wasRefused ? "That was not the server's token. Copy it anew from its file." : undefined}
        />
      </form>
    </Dialog>
  );
}
