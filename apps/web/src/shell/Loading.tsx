import "./states.css";

/** Something is on its way: says so after a moment, so that what is quick does not flicker. */
export function Loading({ label = "Loading" }: { readonly label?: string }) {
  return (
    <div className="loading" role="status">
      <span className="loading-dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <span>{label} …</span>
    </div>
  );
}
