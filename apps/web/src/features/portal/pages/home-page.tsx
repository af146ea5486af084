export function HomePage() {
  return (
    <div className="wrap page">
      <h1 className="page-title">HomePage</h1>
    </div>
  );
}
