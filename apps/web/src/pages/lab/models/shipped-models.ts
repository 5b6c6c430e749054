/** What a model's card says of it in words; from models/README.md, where the whole stands. */
export interface ModelWords {
  readonly learnt: string;
  readonly wrongFor: string;
}

/** Of the models that come with the app. */
export const SHIPPED_MODELS: Readonly<Record<string, ModelWords | undefined>> = {
  "audio-default": {
    learnt:
      "720 clips of half a minute by 541 artists (Panda, Malheiro & Paiva 2018). Its labels are weak: norms of the mood words that people had tagged the clips with (Warriner et al. 2013), not ratings of the clips.",
    wrongFor:
      "Music unlike commercial, mostly Western recordings; synthetic sounds; songs whose mood is in their words. It takes sad music for calm in about half of the cases. Its figures are a little optimistic: the recipe was chosen on the same clips.",
  },
  "songs-default": {
    learnt:
      "400 songs by 219 artists, mostly of the charts of 2016 and 2017, each rated by at least ten people (PMEmo, Zhang et al. 2018), and the features that Spotify had for them.",
    wrongFor:
      "Music other than pop of those years; quiet and pleasant songs, of which it finds one in six. Nine numbers know little of a song, and far from all that it learnt from it says little more than the mean.",
  },
};
