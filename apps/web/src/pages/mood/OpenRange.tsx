import { RangeSlider } from "../../controls/RangeSlider.tsx";
import type { Stretch } from "./question.ts";

export interface OpenRangeProps {
  readonly label: string;
  readonly value: Stretch;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly say?: (value: number) => string;
  readonly onChange: (value: Stretch) => void;
}

/** A stretch of numbers that means nothing as long as it is the whole: tracks of which the number is unknown may come, too. */
export function OpenRange({ value, min, max, onChange, ...rest }: OpenRangeProps) {
  return (
    <RangeSlider
      {...rest}
      {...{ min, max }}
      value={value ?? [min, max]}
      onChange={([low, high]) => onChange(low === min && high === max ? undefined : [low, high])}
    />
  );
}
