import { IconButton } from "../controls/IconButton.tsx";
import type { IconName } from "../controls/icon-paths.ts";
import { chooseScheme, type Scheme } from "../theme/scheme.ts";
import { useScheme } from "../theme/use-scheme.ts";

const LOOK: Readonly<Record<Scheme, { readonly icon: IconName; readonly name: string; readonly next: Scheme }>> = {
  auto: { icon: "system", name: "as the system has it", next: "light" },
  light: { icon: "sun", name: "light", next: "dark" },
  dark: { icon: "moon", name: "dark", next: "auto" },
};

/** Light, dark, or as the system has it: each press the next. */
export function ThemeSwitch() {
  const { chosen } = useScheme();
  const { icon, name, next } = LOOK[chosen];
  return <IconButton icon={icon} label={`Theme: ${name}`} tooltipSide="bottom" onClick={() => chooseScheme(next)} />;
}
