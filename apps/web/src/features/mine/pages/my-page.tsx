export function MyPage() {
  return (
    <div className="wrap page">
      <h1 className="page-title">MyPage</h1>
    </div>
  );
}
