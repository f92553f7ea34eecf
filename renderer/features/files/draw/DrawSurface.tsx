import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mark, Point } from './mark.ts';
import { paint } from './paint.ts';
import classes from '../files.module.css';

interface DrawSurfaceProps {
  picture: ImageBitmap;
  marks: readonly Mark[];
  begin: (at: Point) => Mark;
  onMark: (mark: Mark) => void;
}

/** Steps of the arrow keys, as a share of the picture. */
const STEP = 0.02;

/**
 * The picture as it will be. Drawn on by pointer; by keyboard, arrow keys move a cross and Enter sets the two ends one
 * after the other.
 */
export function DrawSurface({ picture, marks, begin, onMark }: DrawSurfaceProps) {
  const { t } = useTranslation('files');
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawing, setDrawing] = useState<Mark | null>(null);
  const [cross, setCross] = useState<Point | null>(null);
  const { width, height } = picture;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    paint(context, picture, drawing === null ? marks : [...marks, drawing]);
    if (cross !== null) drawCross(context, cross, Math.max(width, height) / 60);
  }, [picture, marks, drawing, cross, width, height]);
  const pointOf = (event: PointerEvent<HTMLCanvasElement>): Point => {
    const { left, top, width: shownWidth } = event.currentTarget.getBoundingClientRect();
    const scale = width / shownWidth;
    return { x: (event.clientX - left) * scale, y: (event.clientY - top) * scale };
  };
  const finish = (mark: Mark) => {
    setDrawing(null);
    onMark(mark);
  };
  const onKey = (event: KeyboardEvent) => {
    const steps: Record<string, [number, number]> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
    };
    const step = steps[event.key];
    const at = cross ?? { x: width / 2, y: height / 2 };
    if (step !== undefined) {
      const next = {
        x: Math.min(width, Math.max(0, at.x + step[0] * width * STEP)),
        y: Math.min(height, Math.max(0, at.y + step[1] * height * STEP)),
      };
      setCross(next);
      setDrawing((now) => (now === null ? null : { ...now, to: next }));
    } else if (event.key === 'Enter') {
      const mark = begin(at);
      if (drawing !== null || mark.tool === 'text') finish(drawing ?? mark);
      else setDrawing(mark);
      setCross(at);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <canvas
      ref={canvas}
      width={width}
      height={height}
      className={classes.surface}
      aria-label={t('draw.surface')}
      tabIndex={0}
      onKeyDown={onKey}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setCross(null);
        setDrawing(begin(pointOf(event)));
      }}
      onPointerMove={(event) => {
        if (drawing !== null && event.buttons > 0) setDrawing({ ...drawing, to: pointOf(event) });
      }}
      onPointerUp={(event) => drawing !== null && finish({ ...drawing, to: pointOf(event) })}
    />
  );
}

function drawCross(context: CanvasRenderingContext2D, { x, y }: Point, size: number): void {
  for (const [colour, lineWidth] of [
    ['#fff', 4],
    ['#000', 2],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = lineWidth;
    context.beginPath();
    context.moveTo(x - size, y);
    context.lineTo(x + size, y);
    context.moveTo(x, y - size);
    context.lineTo(x, y + size);
    context.stroke();
  }
}
