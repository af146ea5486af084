export function SignUpPage() {
  return (
    <div className="wrap page">
      <h1 className="page-title">SignUpPage</h1>
    </div>
  );
}
