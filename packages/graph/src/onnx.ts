/**
 * ONNX models as plain data, to and from their protobuf bytes: the messages and fields that this project writes.
 * @see onnx.proto of ONNX 1.17 (IR version 10) for the field numbers.
 */
import { BinaryReader, BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import { SwarError } from "@swar/units";

/** A size along an axis: a number, or a name where it is known only at run time. */
export type Dim = number | string;

/** Sizes along each axis. */
export type Shape = readonly Dim[];

/** Element types that graphs here use. */
export type ElementType = "float32" | "float64" | "int64";

/** Numbers of a constant or parameter, row-major. */
export type TensorData = Float32Array | Float64Array | BigInt64Array;

/** A named constant or parameter. */
export interface OnnxTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly data: TensorData;
}

export type Attribute = number | { readonly int: number } | { readonly ints: readonly number[] } | string;

export interface OnnxNode {
  readonly operator: string;
  readonly domain: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: Readonly<Record<string, Attribute>>;
}

export interface OnnxValue {
  readonly name: string;
  readonly type: ElementType;
  readonly shape: Shape;
}

export interface OnnxModel {
  readonly name: string;
  readonly nodes: readonly OnnxNode[];
  readonly initializers: readonly OnnxTensor[];
  readonly inputs: readonly OnnxValue[];
  readonly outputs: readonly OnnxValue[];
  readonly metadata: Readonly<Record<string, string>>;
}

const IR_VERSION = 10;
const OPSET = 20;
const TYPE_CODES = { float32: 1, int64: 7, float64: 11 } as const satisfies Record<ElementType, number>;
const FLOAT = 1;
const INT = 2;
const STRING = 3;
const INTS = 7;

/** The element type of `data`. */
export function elementType(data: TensorData): ElementType {
  if (data instanceof Float32Array) return "float32";
  return data instanceof Float64Array ? "float64" : "int64";
}

/** The protobuf bytes of `model`: a file that any ONNX runtime opens. */
export function encodeModel(model: OnnxModel): Uint8Array {
  const w = new BinaryWriter();
  w.tag(1, WireType.Varint).int64(IR_VERSION);
  w.tag(2, WireType.LengthDelimited).string("swar-manovigyan");
  message(w, 7, () => graph(w, model));
  for (const [domain, version] of [
    ["", OPSET],
    ["com.microsoft", 1],
  ] as const) {
    message(w, 8, () => {
      w.tag(1, WireType.LengthDelimited).string(domain);
      w.tag(2, WireType.Varint).int64(version);
    });
  }
  for (const [key, value] of Object.entries(model.metadata)) {
    message(w, 14, () => {
      w.tag(1, WireType.LengthDelimited).string(key);
      w.tag(2, WireType.LengthDelimited).string(value);
    });
  }
  return w.finish();
}

function message(w: BinaryWriter, field: number, body: () => void): void {
  w.tag(field, WireType.LengthDelimited).fork();
  body();
  w.join();
}

function graph(w: BinaryWriter, model: OnnxModel): void {
  for (const n of model.nodes) message(w, 1, () => node(w, n));
  w.tag(2, WireType.LengthDelimited).string(model.name);
  for (const t of model.initializers) message(w, 5, () => tensor(w, t));
  for (const v of model.inputs) message(w, 11, () => valueInfo(w, v));
  for (const v of model.outputs) message(w, 12, () => valueInfo(w, v));
}

function node(w: BinaryWriter, n: OnnxNode): void {
  for (const name of n.inputs) w.tag(1, WireType.LengthDelimited).string(name);
  for (const name of n.outputs) w.tag(2, WireType.LengthDelimited).string(name);
  w.tag(4, WireType.LengthDelimited).string(n.operator);
  for (const [name, value] of Object.entries(n.attributes)) message(w, 5, () => attribute(w, name, value));
  if (n.domain !== "") w.tag(7, WireType.LengthDelimited).string(n.domain);
}

function attribute(w: BinaryWriter, name: string, value: Attribute): void {
  w.tag(1, WireType.LengthDelimited).string(name);
  let type = FLOAT;
  if (typeof value === "number") w.tag(2, WireType.Bit32).float(value);
  else if (typeof value === "string") {
    type = STRING;
    w.tag(4, WireType.LengthDelimited).string(value);
  } else if ("int" in value) {
    type = INT;
    w.tag(3, WireType.Varint).int64(value.int);
  } else {
    type = INTS;
    for (const i of value.ints) w.tag(8, WireType.Varint).int64(i);
  }
  w.tag(20, WireType.Varint).int32(type);
}

function tensor(w: BinaryWriter, t: OnnxTensor): void {
  for (const size of t.shape) w.tag(1, WireType.Varint).int64(size);
  w.tag(2, WireType.Varint).int32(TYPE_CODES[elementType(t.data)]);
  w.tag(8, WireType.LengthDelimited).string(t.name);
  w.tag(9, WireType.LengthDelimited).bytes(new Uint8Array(t.data.buffer, t.data.byteOffset, t.data.byteLength));
}

function valueInfo(w: BinaryWriter, v: OnnxValue): void {
  w.tag(1, WireType.LengthDelimited).string(v.name);
  message(w, 2, () =>
    message(w, 1, () => {
      w.tag(1, WireType.Varint).int32(TYPE_CODES[v.type]);
      message(w, 2, () => {
        for (const dim of v.shape) {
          message(w, 1, () => {
            if (typeof dim === "number") w.tag(1, WireType.Varint).int64(dim);
            else w.tag(2, WireType.LengthDelimited).string(dim);
          });
        }
      });
    }),
  );
}

/**
 * The float32 initialisers and the metadata of an ONNX file: what a checkpoint needs to be taken up again.
 * @throws SwarError `corrupt-checkpoint` where `bytes` are not an ONNX model.
 */
export function decodeModel(bytes: Uint8Array): Pick<OnnxModel, "initializers" | "metadata"> {
  const initializers: OnnxTensor[] = [];
  const metadata: Record<string, string> = {};
  let hasGraph = false;
  try {
    fields(bytes, (field, r, wire) => {
      if (field === 7) {
        hasGraph = true;
        fields(r.bytes(), (inner, ir, innerWire) => {
          if (inner === 5) collect(initializers, readTensor(ir.bytes()));
          else ir.skip(innerWire);
        });
      } else if (field === 14) Object.assign(metadata, entry(r.bytes()));
      else r.skip(wire);
    });
  } catch (cause) {
    throw notOnnx(cause);
  }
  if (!hasGraph) throw notOnnx(undefined);
  return { initializers, metadata };
}

function notOnnx(cause: unknown): SwarError {
  return new SwarError("corrupt-checkpoint", "decodeModel: the bytes must be an ONNX model; choose a .onnx file", {
    cause,
  });
}

function fields(bytes: Uint8Array, visit: (field: number, r: BinaryReader, wire: WireType) => void): void {
  const r = new BinaryReader(bytes);
  while (r.pos < r.len) {
    const [field, wire] = r.tag();
    visit(field, r, wire);
  }
}

function entry(bytes: Uint8Array): Record<string, string> {
  let key = "";
  let value = "";
  fields(bytes, (field, r, wire) => {
    if (field === 1) key = r.string();
    else if (field === 2) value = r.string();
    else r.skip(wire);
  });
  return { [key]: value };
}

function collect(into: OnnxTensor[], t: OnnxTensor | undefined): void {
  if (t) into.push(t);
}

function readTensor(bytes: Uint8Array): OnnxTensor | undefined {
  const shape: number[] = [];
  let name = "";
  let type = 0;
  let raw = new Uint8Array();
  fields(bytes, (field, r, wire) => {
    if (field === 1 && wire === WireType.Varint) shape.push(Number(r.int64()));
    else if (field === 2) type = r.int32();
    else if (field === 8) name = r.string();
    else if (field === 9) raw = new Uint8Array(r.bytes());
    else r.skip(wire);
  });
  if (type !== TYPE_CODES.float32) return undefined;
  return { name, shape, data: new Float32Array(raw.buffer, 0, raw.byteLength / 4) };
}
