import { describe, expect, it } from "vitest";
import { musicFiles } from "./music-files.ts";
import { songTitle } from "./song-title.ts";

const file = (name: string, type = ""): File => new File([], name, { type });

describe("musicFiles", () => {
  it("leaves out what lies beside music in a folder", () => {
    const { music, others } = musicFiles([
      file("a.MP3"),
      file("cover.jpg", "image/jpeg"),
      file("b", "audio/x-unknown"),
    ]);
    expect(music.map(({ name }) => name)).toEqual(["a.MP3", "b"]);
    expect(others).toBe(1);
  });

  it("gives all where nothing looks like music, so that its reader says what is wrong", () => {
    expect(musicFiles([file("notes.txt")])).toMatchObject({ others: 0, music: [{ name: "notes.txt" }] });
  });
});

describe("songTitle", () => {
  it.each([
    ["/music/01 Raag Yaman.flac", "01 Raag Yaman"],
    ["C:\\music\\a.b.mp3", "a.b"],
    ["सुर.ogg", "सुर"],
    [".hidden", ".hidden"],
  ])("takes %s for %s", (path, title) => {
    expect(songTitle(path)).toBe(title);
  });
});
