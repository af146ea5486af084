( exec setsid env npm start ) > out.log 2>&1 &
g=$!; sleep 2; ps -eo pid,ppid,pgid,sid,args | grep -E "main.mjs|npm start" | grep -v grep
kill -INT $g; s=0; wait $g || s=$?; echo rc $s; cat out.log; sleep 1; ps -eo pid,args | grep '[m]ain.mjs'
