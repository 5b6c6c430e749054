/**
 * The table of pages. A page registers here with one entry, in the order in which the navigation shows it; the first one is
 * where one begins.
 *
 * How a page is written, in pages/NAME/NamePage.tsx, with its styles beside it in NamePage.css (theme/theme.css says how):
 *
 *     export function NamePage() {
 *       const library = useAnswer((api, signal) => api.get<LibraryCounts>("library", { signal }), []);
 *       return (
 *         <PageFrame title="Name" lead="What one does here, in a sentence." actions={<Button icon="add">Add</Button>}>
 *           {library.state === "failed" && <ErrorNote error={library.error} onAgain={library.again} />}
 *           {library.state === "loading" && <Loading label="Counting" />}
 *           {library.value && <Plane label="A place" handles={handles} />}
 *         </PageFrame>
 *       );
 *     }
 *
 * What there is to build with:
 *   controls/  Button, IconButton, IconLink, Icon, Slider, RangeSlider, Segmented, Select, TextField, TextArea, Switch, Chip, Disclosure,
 *              Dialog, Tabs, Menu, ExportMenu, FileDrop, ProgressBar, Meter, Tooltip; saveFile
 *   shell/     PageFrame, Loading, Empty, ErrorNote, ErrorBoundary; useToast (say, fault), wordsOf (error → words);
 *              usePlay (tracks of the library); useRoute, hrefTo, goTo (addresses below a page: #/library/12?text=raga)
 *   plane/     Plane (its props: plane-props.ts), QuadrantTag, MoodMark
 *   api/       useApi, useAnswer, useLibraryEvents; shapes of answers in api-types.ts
 *   text/      sayPoint, sayClock, sayDuration, sayCount, sayBytes, keyName, isUnsure, QUADRANT_NAMES, FEATURE_CONTROLS
 *   theme/     custom properties in theme.css; data-quadrant="Q1" gives --quadrant and --quadrant-text; useScheme, useStill
 *
 * src/gallery shows all of it (`npx vite apps/web`, then /gallery.html), and test/browser tries it in Chromium.
 */
import type { PageEntry } from "./page-entry.ts";

export const PAGES: readonly [PageEntry, ...PageEntry[]] = [
  {
    route: "mood",
    label: "Mood",
    icon: "mood",
    place: "bar",
    load: async () => (await import("./mood/MoodPage.tsx")).MoodPage,
  },
  {
    route: "listen",
    label: "Listen",
    icon: "listen",
    place: "bar",
    load: async () => (await import("./listen/ListenPage.tsx")).ListenPage,
  },
  {
    route: "features",
    label: "Features",
    icon: "features",
    place: "bar",
    load: async () => (await import("./features/FeaturesPage.tsx")).FeaturesPage,
  },
  {
    route: "library",
    label: "Library",
    icon: "library",
    place: "bar",
    load: async () => (await import("./library/LibraryPage.tsx")).LibraryPage,
  },
  {
    route: "lab",
    label: "Laboratory",
    icon: "laboratory",
    place: "bar",
    load: async () => (await import("./lab/LabPage.tsx")).LabPage,
  },
  {
    route: "about",
    label: "About",
    icon: "about",
    place: "head",
    load: async () => (await import("./about/AboutPage.tsx")).AboutPage,
  },
];
