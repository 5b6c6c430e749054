/** web: the page that `swar serve` serves. */
import { createRoot } from "react-dom/client";

const root = document.getElementById("root");
if (root) createRoot(root).render(<h1>Swar Manovigyan</h1>);
