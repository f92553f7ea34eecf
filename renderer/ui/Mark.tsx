/** The bird: a fieldfare in six shapes, slate head and rump, chestnut back, speckled breast. */
export function Mark({ size = 24 }: { size?: number }) {
  return <img src="/icon.svg" width={size} height={size} alt="" draggable={false} />;
}
