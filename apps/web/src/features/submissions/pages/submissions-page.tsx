export function SubmissionsPage() {
  return (
    <div className="wrap page">
      <h1 className="page-title">SubmissionsPage</h1>
    </div>
  );
}
