/** The lines of icons, on 24 by 24, drawn with a round pen of 1.7; all our own. */
const PATHS = {
  about: "M12 11v6M12 7.2v.1M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0",
  add: "M12 5v14M5 12h14",
  back: "M14.5 5.5 8 12l6.5 6.5",
  ban: "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0M6 6l12 12",
  check: "M5 12.5l4.5 4.5L19 7",
  close: "M6 6l12 12M18 6L6 18",
  compare: "M8 4v16M16 4v16M4 8h8M12 16h8",
  copy: "M9 9h10v11H9zM5 15V4h10",
  down: "M6 9.5l6 6 6-6",
  download: "M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14",
  drag: "M9 6v.1M15 6v.1M9 12v.1M15 12v.1M9 18v.1M15 18v.1",
  edit: "M5 19l1-4L16.5 4.5l3 3L9 18zM14 7l3 3",
  features: "M5 5v14M12 5v14M19 5v14M3 14h4M10 8.5h4M17 15.5h4",
  filter: "M4 6h16M7 12h10M10 18h4",
  folder: "M3.5 18.5v-13h6l2 2.5h9v10.5z",
  forward: "M9.5 5.5 16 12l-6.5 6.5",
  laboratory: "M9.5 3.5h5M10.5 3.5v6L5 18.8a1.2 1.2 0 0 0 1 1.7h12a1.2 1.2 0 0 0 1-1.7L13.5 9.5v-6M8 15h8",
  lead: "M4.5 18.5c2-9 9.5-3.5 13.5-11M13.5 6.5l5-.6.8 5M4.5 18.5v.1",
  library: "M4.5 4.5v15M9 4.5v15M13 5.2l5 14.3",
  listen: "M3.5 12v1M7.75 8v8M12 4.5v15M16.25 8.5v7M20.5 11v2",
  loop: "M17 3.5l3 3-3 3M4 11.5v-1a4 4 0 0 1 4-4h12M7 20.5l-3-3 3-3M20 12.5v1a4 4 0 0 1-4 4H4",
  menu: "M5 12v.1M12 12v.1M19 12v.1",
  minus: "M5 12h14",
  mood: "M3.5 12h17M12 3.5v17M15.6 8.2a.7.7 0 1 0 1.4 0a.7.7 0 1 0-1.4 0",
  moon: "M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z",
  next: "M6 5.5v13l9-6.5zM18 5.5v13",
  offline: "M7 18.5h10.5a4 4 0 0 0 .8-7.9A6.3 6.3 0 0 0 9 6.6M6.6 9.6A4.5 4.5 0 0 0 7 18.5M4 4l16 16",
  pause: "M8.5 5v14M15.5 5v14",
  play: "M7 4.5v15l12-7.5z",
  previous: "M18 5.5v13L9 12zM6 5.5v13",
  remove: "M5 7h14M9.5 7V4.5h5V7M7 7l.8 12.5h8.4L17 7M10.3 10.5v6M13.7 10.5v6",
  search: "M4.5 10.5a6 6 0 1 0 12 0a6 6 0 1 0-12 0M15 15l5 5",
  settings: "M4 7h9M17 7h3M13 7a2 2 0 1 0 4 0a2 2 0 1 0-4 0M4 17h3M11 17h9M7 17a2 2 0 1 0 4 0a2 2 0 1 0-4 0",
  shuffle:
    "M4 7h3c5 0 5 10 10 10h3M4 17h3c1.8 0 3-1.3 3.9-3M13.1 10C14 8.3 15.2 7 17 7h3M17.5 4.5L20 7l-2.5 2.5M17.5 14.5L20 17l-2.5 2.5",
  similar: "M5 12a4 4 0 1 0 8 0a4 4 0 1 0-8 0M11 12a4 4 0 1 0 8 0a4 4 0 1 0-8 0",
  stop: "M6.5 6.5h11v11h-11z",
  sun: "M8 12a4 4 0 1 0 8 0a4 4 0 1 0-8 0M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6l1.4 1.4M17 17l1.4 1.4M5.6 18.4L7 17M17 7l1.4-1.4",
  swap: "M7 5v14M7 5L4 8M7 5l3 3M17 19V5M17 19l-3-3M17 19l3-3",
  system: "M4 5h16v11H4zM9 20h6M12 16v4",
  up: "M6 14.5l6-6 6 6",
  upload: "M12 16V5M7.5 9L12 4.5 16.5 9M5 20h14",
  volume: "M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11",
  warning: "M12 4L2.8 20h18.4zM12 10v4.5M12 17.3v.1",
} as const;

/** Which icon. */
export type IconName = keyof typeof PATHS;

/** The lines of each icon. */
export const ICON_PATHS: Readonly<Record<IconName, string>> = PATHS;
