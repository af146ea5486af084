export function SignInPage() {
  return (
    <div className="wrap page">
      <h1 className="page-title">SignInPage</h1>
    </div>
  );
}
