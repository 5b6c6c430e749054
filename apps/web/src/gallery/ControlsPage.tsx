import { useState } from "react";
import { Button } from "../controls/Button.tsx";
import { Chip } from "../controls/Chip.tsx";
import { Dialog } from "../controls/Dialog.tsx";
import { Disclosure } from "../controls/Disclosure.tsx";
import { ExportMenu } from "../controls/ExportMenu.tsx";
import { FileDrop } from "../controls/FileDrop.tsx";
import { Icon } from "../controls/Icon.tsx";
import { IconButton } from "../controls/IconButton.tsx";
import { ICON_PATHS, type IconName } from "../controls/icon-paths.ts";
import { Meter } from "../controls/Meter.tsx";
import { ProgressBar } from "../controls/ProgressBar.tsx";
import { RangeSlider } from "../controls/RangeSlider.tsx";
import { Segmented } from "../controls/Segmented.tsx";
import { Select } from "../controls/Select.tsx";
import { Slider } from "../controls/Slider.tsx";
import { Switch } from "../controls/Switch.tsx";
import { Tabs } from "../controls/Tabs.tsx";
import { TextArea } from "../controls/TextArea.tsx";
import { TextField } from "../controls/TextField.tsx";
import { QuadrantTag } from "../plane/QuadrantTag.tsx";
import { PageFrame } from "../shell/PageFrame.tsx";
import { useToast } from "../shell/ToastContext.ts";
import { sayBytes } from "../text/say-bytes.ts";
import { Cell } from "./Cell.tsx";

/** Every control, in the states that it can have. */
export function ControlsPage() {
  return (
    <PageFrame title="Controls" lead="What pages are built from.">
      <div className="gallery-grid">
        <ButtonCells />
        <NumberCells />
        <ChoiceCells />
        <TextCells />
        <OverlayCell />
        <FileCell />
        <ReadingCells />
        <IconCell />
      </div>
    </PageFrame>
  );
}

function ButtonCells() {
  const [on, setOn] = useState(true);
  return (
    <Cell title="Buttons">
      <div className="gallery-row">
        <Button tone="primary" icon="play">
          Play
        </Button>
        <Button icon="add">Add folder</Button>
        <Button tone="quiet">Quiet</Button>
        <Button tone="danger" icon="remove">
          Remove
        </Button>
        <Button disabled>Not now</Button>
        <Button busy>Working …</Button>
      </div>
      <div className="gallery-row">
        <IconButton icon="previous" label="Previous" />
        <IconButton icon="play" label="Play" strong />
        <IconButton icon="next" label="Next" />
        <IconButton icon="loop" label="Repeat" pressed={on} onClick={() => setOn(!on)} />
        <IconButton icon="ban" label="Never again" disabled />
      </div>
      <div className="gallery-row">
        <Chip onPress={() => {}} quadrant="Q1" pressed>
          joyful
        </Chip>
        <Chip onPress={() => {}} quadrant="Q2">
          tense
        </Chip>
        <Chip onPress={() => {}} quadrant="Q3" pressed>
          sad
        </Chip>
        <Chip onPress={() => {}} quadrant="Q4">
          calm
        </Chip>
        <Chip onPress={() => {}} icon="close">
          أم كلثوم
        </Chip>
      </div>
    </Cell>
  );
}

function NumberCells() {
  const [energy, setEnergy] = useState(0.64);
  const [tempo, setTempo] = useState<readonly [number, number]>([70, 118]);
  return (
    <Cell title="Numbers">
      <Slider
        label="Energy"
        hint="How loud and busy it is."
        value={energy}
        min={0}
        max={1}
        say={(x) => x.toFixed(2)}
        ends={["quiet", "lively"]}
        onChange={setEnergy}
      />
      <RangeSlider label="Tempo" value={tempo} min={40} max={200} say={(x) => `${x} bpm`} onChange={setTempo} />
    </Cell>
  );
}

function ChoiceCells() {
  const [mode, setMode] = useState<"iso" | "direct" | "compensatory">("iso");
  const [model, setModel] = useState("default");
  const [explicit, setExplicit] = useState(false);
  return (
    <Cell title="Choices">
      <Segmented
        label="The way there"
        value={mode}
        onChange={setMode}
        choices={[
          { value: "iso", label: "From where I am" },
          { value: "direct", label: "Straight" },
          { value: "compensatory", label: "At once" },
        ]}
      />
      <Select
        label="Model"
        value={model}
        onChange={setModel}
        choices={[
          { value: "default", label: "audio-default 1.0" },
          { value: "seed", label: "seed: the first prototype, for comparison only" },
        ]}
      />
      <Switch label="No explicit words" hint="Tracks that are marked so." checked={explicit} onChange={setExplicit} />
      <Disclosure summary="More">
        <p>Behind “more” stands what few need.</p>
      </Disclosure>
    </Cell>
  );
}

function TextCells() {
  const [text, setText] = useState("राग यमन");
  const [table, setTable] = useState("");
  return (
    <Cell title="Text">
      <TextField label="Title" value={text} onChange={setText} />
      <TextField label="Minutes" value="-3" onChange={() => {}} fault="Must be above 0. Give a number such as 30." />
      <TextArea label="Table" value={table} onChange={setTable} placeholder="energy,tempo" hint="Paste a CSV." />
    </Cell>
  );
}

function OverlayCell() {
  const [open, setOpen] = useState(false);
  const [tab, setTab] = useState<"one" | "two">("one");
  const { say, fault } = useToast();
  return (
    <Cell title="Layers">
      <div className="gallery-row">
        <Button onClick={() => setOpen(true)}>Open dialog</Button>
        <Button onClick={() => say("Saved 12 tracks.", { undo: () => say("Taken back.") })}>Say</Button>
        <Button onClick={() => fault(new Error("tried"))}>Fail</Button>
        <ExportMenu
          onFault={fault}
          choices={[
            { label: "M3U8", hint: "for players", file: "list.m3u8", content: () => "#EXTM3U\n" },
            { label: "JSON", hint: "for programs", file: "list.json", content: () => "{}" },
          ]}
        />
      </div>
      <Tabs
        label="Views"
        chosen={tab}
        onChoose={setTab}
        tabs={[
          { key: "one", label: "Course", content: <p>The first view.</p> },
          { key: "two", label: "Table", content: <p>The second view.</p> },
        ]}
      />
      <Dialog
        title="Remove 3 tracks?"
        open={open}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button tone="quiet" onClick={() => setOpen(false)}>
              Keep them
            </Button>
            <Button tone="danger" onClick={() => setOpen(false)}>
              Remove
            </Button>
          </>
        }
      >
        <p>They leave the library; their files stay where they are.</p>
      </Dialog>
    </Cell>
  );
}

function FileCell() {
  const [files, setFiles] = useState<readonly File[]>([]);
  return (
    <Cell title="Files">
      <FileDrop
        label="Drop music here, or choose files"
        hint="It stays on this machine."
        accept="audio/*"
        folders
        onFiles={setFiles}
      />
      <ul data-testid="files">
        {files.map((file) => (
          <li key={file.name}>
            <bdi>{file.name}</bdi>, {sayBytes(file.size)}
          </li>
        ))}
      </ul>
    </Cell>
  );
}

function ReadingCells() {
  return (
    <Cell title="Read, not set">
      <ProgressBar
        label="Schubert – Impromptu in G flat major, op. 90 no. 3.flac"
        value={0.42}
        stage="Listening"
        onCancel={() => {}}
      />
      <ProgressBar label="Looking for files" />
      <Meter label="Arousal" value={0.37} deviation={0.11} quadrant="Q4" />
      <Meter label="Valence" value={0.63} deviation={0.17} quadrant="Q4" />
      <Meter label="Acousticness" value={0.8} />
      <div className="gallery-row">
        <QuadrantTag quadrant="Q1" />
        <QuadrantTag quadrant="Q2" />
        <QuadrantTag quadrant="Q3" />
        <QuadrantTag quadrant="Q4" unsure />
      </div>
    </Cell>
  );
}

function IconCell() {
  return (
    <Cell title="Icons">
      <div className="gallery-row">
        {(Object.keys(ICON_PATHS) as IconName[]).map((name) => (
          <span key={name} title={name}>
            <Icon name={name} />
          </span>
        ))}
      </div>
    </Cell>
  );
}
