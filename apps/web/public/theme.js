/* Puts the chosen theme in force before anything is drawn; src/theme/scheme.ts keeps it. */
try {
  const theme = localStorage.getItem("swar.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  /* A browser that keeps nothing follows the system. */
}
