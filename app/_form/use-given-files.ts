import { useEffect, useRef, useState } from "react";

interface Given {
  /** `over`: what they were let go over. */
  onDrop: (files: File[], over: Element) => void;
  onPaste: (files: File[]) => void;
}

/** Files dropped anywhere on the page, or pasted: true while some are dragged over it. */
export function useGivenFiles(given: Given): boolean {
  const [dragging, setDragging] = useState(false);
  const now = useRef(given);
  now.current = given;

  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      setDragging(true);
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setDragging(false);
    };
    const drop = (event: DragEvent) => {
      setDragging(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0 || isFileField(event)) return;
      event.preventDefault();
      now.current.onDrop(files, event.target as Element);
    };
    const paste = ({ clipboardData }: ClipboardEvent) => {
      const files = [...(clipboardData?.files ?? [])];
      // A spreadsheet copies a picture of its cells beside their text, which is what is meant.
      if (files.length > 0 && !clipboardData?.getData("text/plain")) now.current.onPaste(files);
    };
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener("dragover", over, { signal });
    document.addEventListener("dragleave", leave, { signal });
    document.addEventListener("drop", drop, { signal });
    document.addEventListener("paste", paste, { signal });
    return () => listening.abort();
  }, []);

  return dragging;
}

/** Which takes what is dropped on it by itself. */
const isFileField = ({ target }: DragEvent): boolean => target instanceof HTMLInputElement && target.type === "file";

const bringsFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes("Files") === true && !isFileField(event);
