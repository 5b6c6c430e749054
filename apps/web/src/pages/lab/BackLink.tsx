import { Icon } from "../../controls/Icon.tsx";
import { hrefTo } from "../../shell/route.ts";

/** The way back to the Laboratory, above a page below it. */
export function BackLink() {
  return (
    <p className="lab-back">
      <a href={hrefTo("lab")}>
        <Icon name="back" />
        Laboratory
      </a>
    </p>
  );
}
