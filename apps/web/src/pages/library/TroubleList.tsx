import { troubleWords } from "./trouble-words.ts";

/** Files with which something is wrong, each with what to do; the whole message is shown when one points at it. */
export function TroubleList({ messages }: { readonly messages: readonly string[] }) {
  return (
    <ul className="additions-messages">
      {messages.map((message) => {
        const { file, words } = troubleWords(message);
        return (
          <li key={message} title={message}>
            {file !== undefined && (
              <strong>
                <bdi>{file}</bdi>
              </strong>
            )}{" "}
            <bdi>{words}</bdi>
          </li>
        );
      })}
    </ul>
  );
}
