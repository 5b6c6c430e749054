import { describe, expect, it } from "vitest";
import { describeAudio } from "./describe-audio.ts";
import { studyAudio } from "./study-audio.ts";
import { analyzers, encodeWav, music } from "./untrained.testing.ts";

describe("studyAudio", () => {
  // The seed model hears a file twice, and must not be measured twice.
  it.each(["default", "seed"] as const)("gives what analysis and description give one by one (%s)", async (preset) => {
    const file = encodeWav(music(44_100));
    const parts: number[] = [];
    const studied = await studyAudio(analyzers[preset], file, { step: 1, onProgress: (part) => parts.push(part) });
    expect(studied).toEqual({
      analysis: await analyzers[preset].analyze(file, { step: 1 }),
      description: await describeAudio(file),
    });
    expect(parts.at(-1)).toBe(1);
  });

  it.each(["default", "seed"] as const)("lets others hear audio and mel frames, once (%s)", async (preset) => {
    const heard = { samples: 0, frames: 0 };
    await studyAudio(analyzers[preset], encodeWav(music()), {
      onStretch: ({ samples }) => (heard.samples += samples.length),
      onMel: ({ rows }) => void (heard.frames += rows),
    });
    const { samples } = music();
    expect(heard).toEqual({ samples: samples.length, frames: 1 + Math.floor(samples.length / 512) });
  });

  it("does so, too, where the model hears another rate than descriptors are made for", async () => {
    const analyzer = analyzers.default;
    const other = {
      ...analyzer,
      info: { ...analyzer.info, features: { ...analyzer.info.features, sampleRate: 16_000 } },
    };
    const file = encodeWav(music());
    const parts: number[] = [];
    const studied = await studyAudio(other, file, { onProgress: (part) => parts.push(part) });
    expect(studied).toEqual({ analysis: await analyzer.analyze(file), description: await describeAudio(file) });
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
  });

  it("stops where it is told to", async () => {
    const work = studyAudio(analyzers.default, encodeWav(music()), { signal: { aborted: true } });
    await expect(work).rejects.toMatchObject({ code: "cancelled" });
  });
});
