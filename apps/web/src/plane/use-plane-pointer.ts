/** What a mouse, a pen or a finger does on the plane: presses, drags, points at things. */
import type { AffectPoint } from "@swar/units";
import { type PointerEvent, type RefObject, useRef, useState } from "react";
import { type Hit, hitTest } from "./hit-test.ts";
import { apart, dragGrab, type Grab, grabAt, type Grabbable, grabGround } from "./plane-grab.ts";
import type { PlaneScale } from "./plane-scale.ts";

interface Options extends Grabbable {
  readonly scale: PlaneScale;
  readonly box: RefObject<HTMLElement | null>;
  readonly onSeen: (hit: Hit | undefined) => void;
}

/** How near is near, in pixels: a finger is broader than a mouse. */
const REACH = { mouse: 12, touch: 24 };
/** A press that moves farther is a drag. */
const CLICK = 6;

/** Listeners for the square of the plane, and the handle (or "region") that is being dragged. */
export function usePlanePointer({ scale, box, onSeen, ...all }: Options) {
  const grab = useRef<Grab>(undefined);
  const [dragged, setDragged] = useState<string>();
  const placeOf = (event: PointerEvent): AffectPoint => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return scale.pointAt(event.clientX - left, event.clientY - top);
  };
  const reachOf = ({ pointerType }: PointerEvent): number =>
    (pointerType === "touch" ? REACH.touch : REACH.mouse) / scale.length(1);
  const take = (taken: Grab | undefined, place: AffectPoint): void => {
    grab.current = taken;
    setDragged(draggedBy(taken));
    if (taken?.kind === "handle") dragGrab(taken, all, place, false);
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0 || !event.isPrimary) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const place = placeOf(event);
    take(grabAt(all, place, reachOf(event)), place);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    const place = placeOf(event);
    const { current } = grab;
    if (!current) {
      if (event.pointerType === "mouse") onSeen(hitTest(all.targets, place, reachOf(event)));
    } else if (current.kind !== "click") {
      dragGrab(current, all, place, false);
    } else if (scale.length(apart(current.from, place)) > CLICK) {
      take(grabGround(all, current.from, 0), place);
    }
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>): void => {
    const { current } = grab;
    take(undefined, placeOf(event));
    if (!current) return;
    dragGrab(current, all, placeOf(event), true);
    if (current.kind === "click") onSeen(current.hit);
    // The keyboard goes on where the hand left.
    if (current.kind === "handle") focusHandle(box.current, current.id);
  };
  const onPointerCancel = (event: PointerEvent<HTMLElement>): void => {
    // A press that the browser took for itself, to scroll, say, picks nothing.
    if (grab.current?.kind === "click") grab.current = undefined;
    onPointerUp(event);
  };
  const onPointerLeave = (): void => {
    if (!grab.current) onSeen(undefined);
  };
  const bind = { onPointerDown, onPointerMove, onPointerUp, onPointerCancel, onPointerLeave } as const;
  return { dragged, bind } as const;
}

function draggedBy(taken: Grab | undefined): string | undefined {
  if (taken === undefined || taken.kind === "click") return undefined;
  return taken.kind === "handle" ? taken.id : "region";
}

function focusHandle(box: HTMLElement | null, id: string): void {
  box?.querySelector<HTMLElement>(`[data-handle="${CSS.escape(id)}"] input`)?.focus({ preventScroll: true });
}
