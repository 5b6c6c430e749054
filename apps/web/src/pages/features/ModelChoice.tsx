import { Button } from "../../controls/Button.tsx";
import { Disclosure } from "../../controls/Disclosure.tsx";
import { FileDrop } from "../../controls/FileDrop.tsx";
import type { ComparedModels } from "./use-compared-models.ts";

/** Takes in more models to compare with. */
export function ModelChoice({ models }: { readonly models: ComparedModels }) {
  return (
    <Disclosure summary="Compare with another model">
      <div className="model-choice">
        {models.offered.map(({ id, name }) => (
          <Button key={id} icon="add" onClick={() => models.addServed(id)}>
            {name}
          </Button>
        ))}
        <FileDrop
          label="Choose a checkpoint of your own"
          hint="A .onnx file of swar train. It is read by this browser, and forgotten when the page is left."
          accept=".onnx"
          multiple={false}
          onFiles={([file]) => file && models.addFile(file)}
        />
      </div>
    </Disclosure>
  );
}
